package dev.carrel.feature.profile;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Choice;
import dev.carrel.community.ZoneAnswer;
import dev.carrel.community.ZoneWords;
import dev.carrel.community.Zones;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Zones to choose from, each with the time it is there. */
final class ZoneChoices {
    private static final int MOST_BUTTONS = 4;

    private final InstantSource clock;
    private final Zones zones;

    ZoneChoices(InstantSource clock) {
        this.clock = clock;
        this.zones = new Zones(clock);
    }

    Instant now() {
        return clock.instant();
    }

    ZoneAnswer find(String typed) {
        return zones.find(typed);
    }

    List<ZoneId> startingWith(String typed, int most) {
        return zones.startingWith(typed, most);
    }

    /** The zones of most students, the likely one first; the choice goes into the option of {@code tell}. */
    Block menu(String prompt, Optional<ZoneId> likely, Action tell) {
        return menu(prompt, zones.usual(likely), tell);
    }

    /** A button each, or a menu where they are many, and the way to one that is not there. */
    List<Block> among(List<ZoneId> candidates, Action tell) {
        List<Block> blocks = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        if (candidates.size() <= MOST_BUTTONS) {
            candidates.forEach(zone -> buttons.add(Button.press(
                    ZoneWords.name(zone) + " (" + ZoneWords.now(zone, now()) + ")",
                    tell.with(TimezoneCommand.ZONE_NAME, zone.getId()).choosing())));
        } else {
            blocks.add(menu(Ways.chooseZone(), candidates, tell));
        }
        buttons.add(Ways.anotherZone());
        blocks.add(new Block.Buttons(buttons));
        return blocks;
    }

    private Block menu(String prompt, List<ZoneId> offered, Action tell) {
        Instant now = now();
        List<Choice> choices = offered.stream()
                .map(zone -> new Choice(ZoneWords.name(zone), zone.getId(), ZoneWords.now(zone, now)))
                .toList();
        return new Block.Menu(prompt, choices, 1, 1, tell);
    }
}
