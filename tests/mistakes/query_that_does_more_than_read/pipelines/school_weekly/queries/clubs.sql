/*
title = "Clubs"
*/

delete from clubs returning pupil
