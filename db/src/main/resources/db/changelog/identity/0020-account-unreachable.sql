--liquibase formatted sql

--changeset slotquest:identity-0020-account-unreachable
create table account_unreachable
(
    link_id bigint       not null,
    since   datetime(3)  not null,
    reason  varchar(300) not null,
    primary key (link_id),
    constraint account_unreachable_link_fk foreign key (link_id) references account_link (id) on delete cascade
) engine = InnoDB
  default charset = utf8mb4 comment 'chat accounts whose platform delivers nothing: blocked, left, closed';
