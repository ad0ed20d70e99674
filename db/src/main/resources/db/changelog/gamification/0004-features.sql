--liquibase formatted sql

--changeset slotquest:gamification-0004-feature-off
create table game_feature_off (
    feature varchar(20) not null,
    primary key (feature)
) comment 'parts of the game that the company does without';
