-- Reading a feed again asks these of each item and changes few: answered from the index, without the rows and their texts.
drop index feed_item_identity;
create unique index feed_item_identity on feed_item (community_id, feed_id, identity)
    include (id, digest, standing, cancelled, seen_at);
drop index feed_item_standing;
create index feed_item_standing on feed_item (community_id, standing, at_moment, feed_id);
