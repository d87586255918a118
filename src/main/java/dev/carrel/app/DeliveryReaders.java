package dev.carrel.app;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.community.Communities;
import dev.carrel.community.CommunitySettings;
import dev.carrel.community.Reach;
import dev.carrel.community.Seat;
import dev.carrel.outbox.Delivery;
import dev.carrel.outbox.Doors;
import dev.carrel.outbox.Readers;
import java.util.List;
import java.util.Optional;

/** Who reads what the bot says by itself, as the community knows them. */
final class DeliveryReaders implements Readers {
    /** Whoever reads a channel is nobody in particular. */
    private static final MemberId NOBODY = new MemberId(0);

    private final Communities communities;
    private final Doors doors;

    DeliveryReaders(Communities communities, Doors doors) {
        this.communities = communities;
        this.doors = doors;
    }

    @Override
    public Doors doors() {
        return doors;
    }

    @Override
    public Caller reader(Delivery delivery) {
        return switch (delivery.to()) {
            case Recipient.Person person -> member(delivery, person.person());
            case Recipient.Place place -> everybody(delivery.community(), place.place());
        };
    }

    private Caller member(Delivery delivery, PersonId person) {
        MemberId member = delivery.member().orElse(NOBODY);
        Reach reach = communities.reach(new Seat(delivery.community(), member));
        return new Caller(
                delivery.community(),
                member,
                person,
                space(delivery.community(), person.platform()),
                new PlaceId(person.platform(), person.raw()),
                Role.STUDENT,
                reach.language(),
                Optional.of(reach.zone()).filter(zone -> reach.zoneKnown()),
                Optional.empty(),
                reach.textMode());
    }

    private Caller everybody(CommunityId community, PlaceId place) {
        CommunitySettings shared = communities.communitySettings(community);
        return new Caller(
                community,
                NOBODY,
                new PersonId(place.platform(), place.raw()),
                space(community, place.platform()),
                place,
                Role.STUDENT,
                shared.language().orElse(Language.ENGLISH),
                shared.zone(),
                Optional.empty(),
                false);
    }

    /** A direct message belongs to no space; its controls have to say which community they are about. */
    private SpaceId space(CommunityId community, Platform platform) {
        return communities.homeOn(community, platform).orElseGet(() -> new SpaceId(platform, "none"));
    }

    @Override
    public List<Recipient> addresses(Delivery delivery) {
        return delivery
                .member()
                .map(member -> communities
                        .reach(new Seat(delivery.community(), member))
                        .persons())
                .orElse(List.of())
                .stream()
                .<Recipient>map(Recipient.Person::new)
                .toList();
    }
}
