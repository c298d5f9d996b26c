-- the one row says which import may store rows now
create table import_turn (
  id integer not null primary key check (id = 1),
  importer varchar(36) not null
);

insert into import_turn (id, importer) values (1, 'none');
