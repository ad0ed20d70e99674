--liquibase formatted sql

--changeset slotquest:gamification-0017-mastery-claim
create table mastery_claim (
    user_id bigint not null,
    category varchar(20) character set ascii collate ascii_bin not null,
    level int not null comment '1 to 5, one after the other',
    claimed_at datetime(3) not null,
    primary key (user_id, category, level),
    constraint mastery_claim_user_fk foreign key (user_id) references user_account (id)
) comment 'nothing is ever changed or deleted here: what bookings earn hangs on it';

--changeset slotquest:gamification-0017-claim-never-changes splitStatements:false
create trigger mastery_claim_never_changes before update on mastery_claim for each row
    signal sqlstate '45000' set message_text = 'Claims of mastery never change.';

--changeset slotquest:gamification-0017-claim-never-goes splitStatements:false
create trigger mastery_claim_never_goes before delete on mastery_claim for each row
    signal sqlstate '45000' set message_text = 'Claims of mastery never go.';
