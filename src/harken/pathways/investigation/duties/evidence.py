"""What is owed for evidence: secured before it is gone, devices triaged by risk and examined."""

from harken.every_case.sources import HELD_FROM
from harken.pathways.investigation.duties.ladders import DAY
from harken.pathways.investigation.duties.sources import our_design, review
from harken.pathways.investigation.entries.evidence import (
    RISK_SAID,
    DeviceExamined,
    DeviceLeft,
    DeviceSlotGiven,
    DeviceTaken,
    DeviceTriaged,
    EvidenceFading,
    EvidenceLeft,
    EvidenceSecured,
)
from harken.vocabulary import About, AtAnswer, Days, Duty, Elapsed, Rank, Tell, Warn, on, when
from harken.vocabulary.roles import DETECTIVE_INSPECTOR, INVESTIGATOR, RESPONSE_OFFICER, SUPERVISOR

WAITS = review("Investigation: recommended times are not kept. It does not speak of devices")
ON_THE_DI = (Tell(INVESTIGATOR), Tell(DETECTIVE_INSPECTOR))
# Whoever seized it does not let it go alone: a device given back is one that nobody will ever look at.
NOT_EXAMINED = on(DeviceLeft).at_least(Rank.SERGEANT).with_same("device")

SECURE_THE_EVIDENCE = Duty(
    key="investigation.secure-the-evidence",
    rules=("IV-07",),
    says="Secure the evidence, or say why not and who was asked",
    short="Evidence secured",
    why="A camera overwrites itself, a bruise fades, a message is deleted. The child cannot bring it back.",
    about=About.CASE,
    owed_by=(RESPONSE_OFFICER, INVESTIGATOR),
    arises=(when(on(EvidenceFading)),),
    due={HELD_FROM: Elapsed(hours=2)},
    met=(on(EvidenceSecured).with_same("item"), on(EvidenceLeft).with_same("item")),
    steps=("Ring whoever has it, and ask them to keep it", "Send somebody", "Say why not, and who was asked"),
    escalates=(Tell(INVESTIGATOR), Tell(SUPERVISOR)),
    sources=(our_design("Two hours from when somebody learned of it. Our own number"),),
)

TRIAGE_THE_DEVICE = Duty(
    key="investigation.triage-the-device",
    rules=("IV-06",),
    says="Put the device in order by risk",
    short="Device triaged",
    why="In a queue by date, a telephone that shows a child in danger waits behind those that show nothing.",
    about=About.CASE,
    owed_by=(INVESTIGATOR,),
    arises=(when(on(DeviceTaken)),),
    due={HELD_FROM: Elapsed(hours=24)},
    met=(
        on(DeviceTriaged, risk=RISK_SAID).with_same("device"),
        on(DeviceExamined).with_same("device"),
    ),
    released=(NOT_EXAMINED,),
    steps=("Say what it may show, of which child",),
    escalates=ON_THE_DI,
    sources=(WAITS, our_design("Triaged within twenty-four hours of being seized. Our own number")),
)

EXAMINE_THE_DEVICE = Duty(
    key="investigation.examine-the-device",
    rules=("IV-06",),
    says="Examine the device, or give it a dated slot and say what waiting risks",
    short="Device examined",
    why="A device in a store may be the only one who saw what happened.",
    about=About.CASE,
    owed_by=(INVESTIGATOR,),
    arises=(when(on(DeviceTaken)),),
    due={HELD_FROM: Days(28)},
    met=(on(DeviceExamined).with_same("device"), on(DeviceSlotGiven).with_same("device")),
    released=(NOT_EXAMINED,),
    steps=("Ask for a slot", "Say what may happen to a child until then"),
    escalates=ON_THE_DI,
    sources=(WAITS, our_design("Twenty-eight days from when it was seized. Our own number")),
)

KEEP_THE_SLOT = Duty(
    key="investigation.keep-the-slot",
    rules=("IV-06",),
    says="Examine the device by the date that it was given",
    short="Slot kept",
    why="A slot is a promise, and moves nothing by being made.",
    about=About.CASE,
    owed_by=(INVESTIGATOR,),
    arises=(when(on(DeviceSlotGiven)),),
    due={HELD_FROM: AtAnswer("slot_at")},
    met=(on(DeviceExamined).with_same("device"), on(DeviceSlotGiven).with_same("device")),
    released=(NOT_EXAMINED,),
    steps=("Ring the examiner", "Give it another date, with the risk"),
    warns=(Warn(INVESTIGATOR, DAY),),
    escalates=ON_THE_DI,
    sources=(WAITS, our_design("The date given, and its holder hears a day before")),
)

DUTIES = (SECURE_THE_EVIDENCE, TRIAGE_THE_DEVICE, EXAMINE_THE_DEVICE, KEEP_THE_SLOT)
