package dev.carrel.platform.discord;

import dev.carrel.chat.command.Declaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord which commands there are, if it does not know them already: it takes 200 new ones a day. */
final class Registration {
    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    private final List<SlashCommandData> wanted;

    Registration(List<Declaration> declarations) {
        this.wanted = DiscordCommands.of(declarations);
    }

    /** Blocks for one request, or two. */
    void bringUpToDate(JDA jda) {
        List<Command> known = jda.retrieveCommands(true).complete();
        if (comparable(known.stream().map(CommandData::fromCommand).toList()).equals(comparable(wanted))) {
            log.debug("Discord knows all {} commands", wanted.size());
            return;
        }
        jda.updateCommands().addCommands(wanted).complete();
        log.info("Told Discord the {} commands that there are now", wanted.size());
    }

    private static Map<String, Map<String, Object>> comparable(List<? extends CommandData> commands) {
        Map<String, Map<String, Object>> byName = new HashMap<>();
        commands.forEach(command -> byName.put(
                command.getName(),
                DataObject.fromJson(command.toData().toString()).toMap()));
        return byName;
    }
}
