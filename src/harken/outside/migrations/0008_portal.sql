-- Notices that people of the agency read at the portal: whose they are, what they answered, and whether they were asked back.
alter table outbox
    add portal text not null default '',
    add answered_by text not null default '',
    add returned timestamptz,
    add recalled timestamptz,
    add recall_asks text not null default '',
    add recall_answer text not null default '',
    add recall_answered timestamptz,
    add settled timestamptz,
    add lies_until timestamptz not null default '9999-12-31 00:00+00',
    add entry uuid;
alter table outbox drop constraint outbox_channel_check;
alter table outbox add constraint outbox_channel_check check (channel in ('email', 'webhook', 'portal'));
comment on column outbox.portal is 'Which setting of the policy reads it at the portal; empty where nobody does.';
comment on column outbox.returned is 'When they said that it is not theirs.';
comment on column outbox.settled is 'When somebody here recorded that they have it, whatever the portal heard.';
comment on column outbox.lies_until is 'Until when it is read at the portal: while something is asked of them without end, then for thirty days.';
comment on column outbox.entry is 'The disclosure that it is, whose words the agency reads at the portal until they are disposed of or asked back.';
comment on column outbox.recalled is 'When they were asked for it back.';
create index outbox_portal on outbox (force, portal, lies_until) where portal <> '';
create index outbox_recall_answered on outbox (recall_answered) where recall_answered is not null;
grant update (recalled, recall_asks, settled) on outbox to @app@;
grant select on words to @definer@;

-- What is answered is gone from the portal a month later: it is no archive of who was in need.
create function priv.lies_until() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if (new.receipt = '' and new.returned is null and new.settled is null)
        or (new.recalled is not null and new.recall_answered is null) then
        new.lies_until := '9999-12-31 00:00+00';
    elsif new.lies_until = '9999-12-31 00:00+00' then
        new.lies_until := clock_timestamp() + interval '30 days';
    end if;
    return new;
end $$;
alter function priv.lies_until() owner to @definer@;
revoke all on function priv.lies_until() from public;
create trigger lies_until before update on outbox for each row when (new.portal <> '') execute function priv.lies_until();

create view portal_notice with (security_barrier) as
    select o.id, o.reference, o.purpose, o.made, o.opened, o.answered, o.answered_by, o.receipt, o.returned, o.recalled,
        o.recall_asks, o.recall_answer, o.recall_answered, o.settled,
        case when o.recalled is null and o.returned is null then w.words ->> 'what' end as said,
        o.body ->> 'from' as force_name, o.body ->> 'call_back' as call_back
    from priv.portal_self() m
    join public.outbox o on o.force = m.force and o.portal = m.setting and o.portal <> '' and o.lies_until > now()
    left join public.words w on w.force = o.force and w.entry = o.entry
    where o.kind = 'notice';

create function priv.portal_did(p_notice uuid, p_did text) returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
    self record;
begin
    select * into self from priv.portal_self();
    insert into public.partner_act (force, partner, did, notice) values (self.force, self.partner, p_did, p_notice);
    return self.name;
end $$;

create function priv.portal_opened(p_id uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select 1 from public.portal_notice n where n.id = p_id) then
        perform priv.portal_did(p_id, 'opened');
        update public.outbox o set opened = clock_timestamp() where o.id = p_id and o.opened is null;
    end if;
end $$;

-- The receipt is never unsaid. Whether it stands now, from this one or before.
create function priv.portal_received(p_id uuid, p_receipt text) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
declare
    stands text;
begin
    select o.receipt into stands from public.outbox o join public.portal_notice n on n.id = o.id where o.id = p_id for update of o;
    if not found then
        return false;
    end if;
    if stands = '' then
        update public.outbox o set receipt = p_receipt, answered = clock_timestamp(), returned = null, state = 'sent',
            last_error = '', sent = coalesce(o.sent, clock_timestamp()), answered_by = priv.portal_did(p_id, 'received')
            where o.id = p_id;
    end if;
    return true;
end $$;

-- Not theirs: nobody has it, and whoever sent it sees that. Not once a receipt stands.
create function priv.portal_returned(p_id uuid) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform 1 from public.outbox o join public.portal_notice n on n.id = o.id
        where o.id = p_id and o.receipt = '' and o.returned is null for update of o;
    if not found then
        return false;
    end if;
    update public.outbox o set returned = clock_timestamp(), claimed = clock_timestamp(), state = 'dead',
        last_error = 'They say that it is not theirs.', answered_by = priv.portal_did(p_id, 'returned') where o.id = p_id;
    return true;
end $$;

create function priv.portal_recall_answered(p_id uuid, p_answer text) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
begin
    perform 1 from public.outbox o join public.portal_notice n on n.id = o.id
        where o.id = p_id and o.recalled is not null and o.recall_answered is null for update of o;
    if not found then
        return false;
    end if;
    update public.outbox o set recall_answer = p_answer, recall_answered = clock_timestamp(),
        answered_by = priv.portal_did(p_id, 'answered') where o.id = p_id;
    return true;
end $$;

alter function priv.portal_did(uuid, text) owner to @definer@;
alter function priv.portal_opened(uuid) owner to @definer@;
alter function priv.portal_received(uuid, text) owner to @definer@;
alter function priv.portal_returned(uuid) owner to @definer@;
alter function priv.portal_recall_answered(uuid, text) owner to @definer@;
revoke all on function priv.portal_did(uuid, text), priv.portal_opened(uuid), priv.portal_received(uuid, text),
    priv.portal_returned(uuid), priv.portal_recall_answered(uuid, text) from public;
grant execute on function priv.portal_opened(uuid), priv.portal_received(uuid, text), priv.portal_returned(uuid),
    priv.portal_recall_answered(uuid, text) to @portal@;
grant create on schema public to @definer@;
alter view portal_notice owner to @definer@;
revoke create on schema public from @definer@;
grant select on portal_notice to @portal@;
