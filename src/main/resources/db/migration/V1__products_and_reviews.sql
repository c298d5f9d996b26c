create table product (
  id bigint not null primary key,
  name varchar(400) not null,
  category varchar(200) not null,
  category_key varchar(200) not null
);

create index product_by_category on product (category_key, id);

create sequence review_seq start with 50 increment by 50;

create table review (
  id bigint not null primary key,
  product_id bigint not null references product (id),
  title varchar(400),
  text varchar(20000) not null,
  rating integer not null check (rating between 1 and 5),
  sentiment_score double precision not null check (sentiment_score between -1 and 1),
  sentiment_label varchar(8) not null check (sentiment_label in ('positive', 'neutral', 'negative')),
  created_at timestamp(6) with time zone not null,
  content_hash varchar(64),
  import_id varchar(36)
);

create index review_by_product on review (product_id, created_at desc, id desc);
create index review_by_content on review (content_hash);
