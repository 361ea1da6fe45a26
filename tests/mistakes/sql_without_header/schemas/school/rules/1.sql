select row_id as clubs_row
from clubs
