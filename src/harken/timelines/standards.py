"""What a story is reckoned against: everything declared, with the force's own targets and calendars."""

from functools import cache

from harken.engine.rulebook import compile_rules
from harken.policy.force import Policy
from harken.policy.read import policy_from
from harken.timelines.lines import Malformed
from harken.timelines.replay import Standards
from harken.timelines.story import Declared, Story


def standards_of(story: Story, declared: Declared) -> Standards:
    """The rules and calendars of a story's own policy. Raises Malformed where that policy does not hold."""
    if not story.policy:
        return _without_policy(declared)
    policy = policy_from(story.policy, declared.duties.values(), file=story.file)
    if not isinstance(policy, Policy):
        raise Malformed(policy[0].says, line=policy[0].line or story.line, file=story.file)
    return _standards(policy, declared)


@cache
def _without_policy(declared: Declared) -> Standards:
    """Made once, for the many stories that leave everything as it is declared."""
    return _standards(Policy(), declared)


def _standards(policy: Policy, declared: Declared) -> Standards:
    rules = compile_rules(
        declared.kinds,
        declared.duties.values(),
        declared.gates.values(),
        declared.flags.values(),
        targets=policy.for_rulebook,
        thresholds=policy.thresholds,
    )
    return Standards(rules=rules, calendars=policy.calendars)
