"""What each length of time comes to, written out by hand: an ordinary day, both clock changes, Christmas."""

from dataclasses import dataclass

ARISES = "17 Nov 2026 12:05"
AUTUMN = "25 Oct 2026 01:50 BST"
SPRING = "29 Mar 2026 00:50"
CHRISTMAS = "25 Dec 2026 23:50"
FIRST_DAY = "1 Jan 2014 00:00"
DAY_BEFORE = "31 Dec 2013 23:59"


@dataclass(frozen=True, slots=True)
class Times:
    """Too late from: for something that arose at each of the moments above."""

    usual: str
    autumn: str
    spring: str
    christmas: str
    first_day: str


QUARTER = Times(
    "17 Nov 2026 12:20", "25 Oct 2026 01:05 GMT", "29 Mar 2026 02:05", "26 Dec 2026 00:05", "1 Jan 2014 00:15"
)
TWENTY = Times(
    "17 Nov 2026 12:25", "25 Oct 2026 01:10 GMT", "29 Mar 2026 02:10", "26 Dec 2026 00:10", "1 Jan 2014 00:20"
)
HALF = Times(
    "17 Nov 2026 12:35", "25 Oct 2026 01:20 GMT", "29 Mar 2026 02:20", "26 Dec 2026 00:20", "1 Jan 2014 00:30"
)
HOUR = Times(
    "17 Nov 2026 13:05", "25 Oct 2026 01:50 GMT", "29 Mar 2026 02:50", "26 Dec 2026 00:50", "1 Jan 2014 01:00"
)
NINETY = Times(
    "17 Nov 2026 13:35", "25 Oct 2026 02:20", "29 Mar 2026 03:20", "26 Dec 2026 01:20", "1 Jan 2014 01:30"
)
FOUR_HOURS = Times(
    "17 Nov 2026 16:05", "25 Oct 2026 04:50", "29 Mar 2026 05:50", "26 Dec 2026 03:50", "1 Jan 2014 04:00"
)
HALF_A_DAY = Times(
    "18 Nov 2026 00:05", "25 Oct 2026 12:50", "29 Mar 2026 13:50", "26 Dec 2026 11:50", "1 Jan 2014 12:00"
)
DAY = Times(
    "18 Nov 2026 12:05", "26 Oct 2026 00:50", "30 Mar 2026 01:50", "26 Dec 2026 23:50", "2 Jan 2014 00:00"
)
TWO_DAYS_ELAPSED = Times(
    "19 Nov 2026 12:05", "27 Oct 2026 00:50", "31 Mar 2026 01:50", "27 Dec 2026 23:50", "3 Jan 2014 00:00"
)
THREE_DAYS_ELAPSED = Times(
    "20 Nov 2026 12:05", "28 Oct 2026 00:50", "1 Apr 2026 01:50", "28 Dec 2026 23:50", "4 Jan 2014 00:00"
)
TWO_DAYS = Times(
    "19 Nov 2026 12:05", "27 Oct 2026 01:50", "31 Mar 2026 00:50", "27 Dec 2026 23:50", "3 Jan 2014 00:00"
)
WEEK = Times(
    "24 Nov 2026 12:05", "1 Nov 2026 01:50", "5 Apr 2026 00:50", "1 Jan 2027 23:50", "8 Jan 2014 00:00"
)
WORKING_DAY = Times(
    "19 Nov 2026 00:00", "27 Oct 2026 00:00", "31 Mar 2026 00:00", "30 Dec 2026 00:00", "3 Jan 2014 00:00"
)
