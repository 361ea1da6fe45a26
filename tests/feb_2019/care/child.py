"""A child in care, while it is made up."""

import datetime

DAY = datetime.timedelta(1)


class Child:
    def __init__(self, service=None, band=None):
        self.service, self.band = service, band
        self.days = self.started = self.ceased = self.reason = None
        self.born = self.sex = self.ethnicity = self.ages = self.team = None
        # What is settled: a status by 28 February, and whether it is a child that another page has made.
        self.status, self.settled, self.row = None, False, None
        self.alone = self.section_20 = self.stable = self.long_term = self.near = False
        # The month in which an emergency order ended, the day placed for adoption, and that of the first health check.
        self.emergency = self.placed = self.assessed = None
        self.changes, self.moves, self.kind = [], [], "U6"

    def is_in_care(self, day):
        return self.started <= day and (self.ceased is None or self.ceased > day)

    def left_in(self, first, last):
        return self.ceased is not None and first <= self.ceased <= last
