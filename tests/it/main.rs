//! All integration tests, in one binary. Start with `journeys.rs`: it shows what the program is for.

/// Files read in a process of their own.
mod apart;
/// The text that was expected beside the text that came.
mod golden;
/// A workplace of its own for each test, and the program run in it.
mod room;
/// The small collection that tests invent their definitions for.
mod school;

/// What every run promises.
mod accounts;
/// The sample council's whole borough: extracts and teams' workbooks in, the monthly report out.
mod borough;
/// What nobody may read in a log.
mod canaries;
/// Tables filled from other collections.
mod canonical;
/// Rules against cases.
mod cases;
/// The program as it is typed.
mod cli;
/// The definitions that come with the program.
mod definitions;
/// How the nights went, told in the morning.
mod digest;
/// What the doctor sees.
mod doctor;
/// Queries that are explained beside a delivery.
mod explanations;
/// A borough whose monthly report has the figures that a council printed: `tests/feb_2019/`.
mod feb_2019;
/// Every promise has its test.
mod guarantees;
/// What is due and what was missed.
mod jobs;
/// A folder of files in, the outputs expected: `tests/journeys/`.
mod journeys;
/// What is made of lists without some of their columns.
mod missing_columns;
/// A wrong definition in, the exact words expected: `tests/mistakes/`.
mod mistakes;
/// Nights by a clock that is moved by hand.
mod nights;
/// Figures over months and the year to date.
mod over_time;
/// The report on paper.
mod printed;
/// What everybody may see.
mod public;
/// What is kept for so long and no longer.
mod purge;
/// What the READMEs say, tried.
mod readmes;
/// Tables that values are looked up in.
mod reference;
/// The report as a page and as a workbook.
mod reports;
/// A statutory return, from its files to the files that are sent.
mod returns;
/// The sample council against the truth beside it.
mod samples;
/// What has changed since the month before.
mod since;
/// Files from elsewhere: HTTPS, SFTP, S3, Azure, SharePoint; and databases.
mod sources;
/// The rules of the house, held against the source.
mod tidy;
/// What the machine does to a night, and the words for it.
mod troubles;
/// What each team has to do.
mod worklists;
