-- What has no date and waits for no condition is counted for each dispatch on the overview.
create index undated on directives.assignment (dispatch_id) where is_open and due_at = 'infinity' and not waits;
