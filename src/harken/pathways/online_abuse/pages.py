"""What an online abuse case shows besides its chronology and duties. Never an image."""

from harken.pathways.online_abuse.entries.checks import (
    ConflictChecked,
    PartnerAnswered,
    PartnerAsked,
    SystemsSearched,
)
from harken.pathways.online_abuse.entries.children import ChildFound
from harken.pathways.online_abuse.entries.identification import IdentificationStep
from harken.pathways.online_abuse.entries.images import DevicesSeized, ImagesGraded, ImagesUploaded
from harken.pathways.online_abuse.entries.kirat import KiratRun
from harken.vocabulary import Panel

CATEGORIES = ("category_a", "category_b", "category_c")

PANELS = (
    Panel(title="Grades", lists=KiratRun, columns=("grade", "access", "trust_role", "category_a")),
    Panel(title="Children the suspect can reach", lists=ChildFound, columns=("access", "tonight")),
    Panel(title="Steps to identify the suspect", lists=IdentificationStep, columns=("step", "result")),
    Panel(title="Systems searched", lists=SystemsSearched, columns=("systems", "child", "trust_role")),
    Panel(title="Conflict checks", lists=ConflictChecked, columns=("partner", "found")),
    Panel(title="Partners asked", lists=PartnerAsked, columns=("partner", "suspicion", "wanted_by")),
    Panel(title="Partners' answers", lists=PartnerAnswered, columns=("partner", "answer", "trust_role")),
    Panel(title="Seized", lists=DevicesSeized, columns=("devices", "references")),
    Panel(title="Graded", lists=ImagesGraded, columns=("batch", "worst", *CATEGORIES, "first_seen")),
    Panel(title="Uploaded", lists=ImagesUploaded, columns=("batch", *CATEGORIES)),
)
