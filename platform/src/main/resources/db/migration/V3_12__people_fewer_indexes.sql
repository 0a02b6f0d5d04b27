-- Lists walk (unit, name) unit by unit and merge; nothing ever walked the whole province by name, and
-- every new person paid for it.
drop index people.person_name_key_id_idx;
