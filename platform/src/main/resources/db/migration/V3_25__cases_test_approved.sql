-- Whether the laboratory that read a test may confirm a case: false where it is known not to be one
-- that the Ministry approved. Tests of before were all taken for approved.
alter table cases.case_test add column approved boolean not null default true;
alter table cases.case_test alter column approved drop default;
