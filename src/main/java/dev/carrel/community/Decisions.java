package dev.carrel.community;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Acts;
import dev.carrel.chat.Language;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.store.Store;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What moderators decide for a whole community. Each decision that changes something is kept as an act of who decided. Thread-safe; every
 * method may block for the database.
 */
public final class Decisions {
    private final Store store;
    private final InstantSource clock;
    private final SettingsStore settings;
    private final SpaceStore spaces;
    private final Remembered remembered;
    private final Acts acts = new Acts();

    Decisions(Store store, InstantSource clock, SettingsStore settings, SpaceStore spaces, Remembered remembered) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.spaces = spaces;
        this.remembered = remembered;
    }

    /**
     * Sends the announcements for a space to this place from now on, or nowhere.
     *
     * <p>Whether the place belongs to the space only its platform knows: who posts there has to ask it.
     *
     * @throws IllegalArgumentException when the space is not this community's, or the place is another platform's
     */
    public void announceIn(Seat by, SpaceId space, Optional<PlaceId> place) {
        if (place.isPresent() && place.get().platform() != space.platform()) {
            throw new IllegalArgumentException(place.get() + " is no place of " + space);
        }
        store.write(handle -> {
            Optional<PlaceId> before = spaces.announcementPlace(handle, by.community(), space);
            if (!spaces.announceIn(handle, by.community(), space, place)) {
                throw new IllegalArgumentException(space + " does not belong to " + by.community());
            }
            if (!place.equals(before)) {
                keep(
                        handle,
                        by,
                        place.isPresent() ? ActKind.ANNOUNCES_IN : ActKind.ANNOUNCES_NOWHERE,
                        place.map(PlaceId::toString).orElseGet(space::toString));
            }
        });
    }

    /** Sets the zone of all members who have not told their own. */
    public void setZone(Seat by, ZoneId zone) {
        store.write(handle -> {
            boolean same = settings.ofCommunity(handle, by.community()).zone().equals(Optional.of(zone));
            if (!same) {
                settings.setCommunityZone(handle, by.community(), zone);
                keep(handle, by, ActKind.ZONE_SET, zone.getId());
            }
        });
        remembered.forget(by.community());
    }

    /** Sets the language of all members whose own is not known. */
    public void setLanguage(Seat by, Language language) {
        store.write(handle -> {
            boolean same =
                    settings.ofCommunity(handle, by.community()).language().equals(Optional.of(language));
            if (!same) {
                settings.setCommunityLanguage(handle, by.community(), language);
                keep(handle, by, ActKind.LANGUAGE_SET, language.tag());
            }
        });
        remembered.forget(by.community());
    }

    /** Grants a role until it is revoked; granting it again changes nothing. {@link Role#STUDENT} is everybody's anyway. */
    public void grant(Seat by, Seat seat, Role role) {
        store.write(handle -> {
            if (settings.grant(handle, seat, role, clock.instant())) {
                acts.keep(handle, act(by, ActKind.ROLE_GIVEN, role.name()).to(seat.member()));
            }
        });
        remembered.forget(seat);
    }

    /** Takes a granted role back. What a platform vouches for cannot be taken here. */
    public void revoke(Seat by, Seat seat, Role role) {
        store.write(handle -> {
            if (settings.revoke(handle, seat, role)) {
                acts.keep(handle, act(by, ActKind.ROLE_TAKEN, role.name()).to(seat.member()));
            }
        });
        remembered.forget(seat);
    }

    private void keep(Handle handle, Seat by, ActKind kind, String what) {
        acts.keep(handle, act(by, kind, what));
    }

    private Act act(Seat by, ActKind kind, String what) {
        return Act.of(by.community(), by.member(), kind, what, clock.instant());
    }
}
