--liquibase formatted sql

--changeset slotquest:gamification-0030-game-play
create table game_play (
    id bigint not null auto_increment,
    user_id bigint not null,
    game varchar(12) character set ascii collate ascii_bin not null comment 'WHEEL, SCRATCH, HIGHER_LOWER or DICE_DUEL',
    request_key varchar(100) character set utf8mb4 collate utf8mb4_bin not null comment 'the same request plays once',
    answer_key varchar(100) character set utf8mb4 collate utf8mb4_bin comment 'the request that answered what was open',
    played_on date not null comment 'the business day whose plays it counts among',
    price int not null comment '0 is a free play',
    shown varchar(120) character set ascii collate ascii_bin not null comment 'what was drawn, as it is shown',
    choice varchar(12) character set ascii collate ascii_bin,
    prize varchar(20) character set ascii collate ascii_bin comment 'null while a choice is open',
    kind varchar(10) character set ascii collate ascii_bin comment 'NOTHING, COINS, XP, SHIELD or COSMETIC',
    amount int not null default 0,
    item varchar(40) character set ascii collate ascii_bin comment 'what a box held',
    pity boolean not null default false,
    blanks int not null default 0 comment 'plays of this game without a prize in a row, this one among them',
    played_at datetime(3) not null,
    primary key (id),
    unique key game_play_request_uk (user_id, request_key),
    unique key game_play_answer_uk (user_id, answer_key),
    key game_play_day_ix (user_id, played_on),
    key game_play_game_ix (user_id, game, id),
    constraint game_play_user_fk foreign key (user_id) references user_account (id)
);

--changeset slotquest:gamification-0030-game-duel
create table game_duel (
    id bigint not null auto_increment,
    challenger_id bigint not null,
    opponent_id bigint not null,
    request_key varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    stake int not null comment 'what each of both puts in',
    state varchar(10) character set ascii collate ascii_bin not null comment 'OPEN, FOUGHT, DECLINED, WITHDRAWN or LAPSED',
    challenged_on date not null,
    challenged_at datetime(3) not null,
    lapses_at datetime(3) not null,
    closed_at datetime(3),
    primary key (id),
    unique key game_duel_request_uk (challenger_id, request_key),
    key game_duel_challenger_ix (challenger_id, state),
    key game_duel_opponent_ix (opponent_id, state),
    key game_duel_lapse_ix (state, lapses_at),
    constraint game_duel_challenger_fk foreign key (challenger_id) references user_account (id),
    constraint game_duel_opponent_fk foreign key (opponent_id) references user_account (id)
);
