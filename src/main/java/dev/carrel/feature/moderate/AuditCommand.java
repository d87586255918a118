package dev.carrel.feature.moderate;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.audit.Audit;
import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code /moderate audit}: what moderators and organizers did to the community in the last year, who did it and when. */
final class AuditCommand implements Command {
    static final Action AUDIT = Action.of("moderate", "audit");

    /** More than any platform shows on one card. */
    private static final int WINDOW = 25;

    static final Option<ActKind.Area> AREA = Option.pick(
            "kind",
            Words.of(
                    "Only what concerns this; everything if you do not say",
                    "Seulement ce qui concerne cela ; sinon, tout",
                    "Solo lo que se refiere a esto; si no, todo"),
            List.of(ActKind.Area.values()),
            area -> Choice.of(AuditCards.label(area), key(area)));
    static final Option<PersonId> PERSON = Option.person(
            "person",
            Words.of(
                    "Only what this person did",
                    "Seulement ce que cette personne a fait",
                    "Solo lo que hizo esta persona"));
    private static final Declaration DECLARATION = Declaration.of(
                    "moderate audit",
                    Words.of(
                            "What moderators and organizers have done here, and when",
                            "Ce que modérateurs et organisateurs ont fait ici, et quand",
                            "Qué han hecho aquí moderadores y organizadores, y cuándo"),
                    AREA,
                    PERSON,
                    CommonOptions.FROM)
            .onlyFor(Role.MODERATOR)
            .example("")
            .example("kind:roles");

    private final Supplier<Communities> communities;

    AuditCommand(Supplier<Communities> communities) {
        this.communities = communities;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        CommunityId community = caller.community();
        Optional<PersonId> person = invocation.find(PERSON);
        // A stranger has done nothing, and asking about one makes nobody known.
        Optional<MemberId> by =
                person.map(one -> communities.get().memberOf(community, one).orElse(STRANGER));
        Audit.Asked asked = new Audit.Asked(invocation.find(AREA), by);
        Audit audit = communities.get().audit();
        int total = audit.count(community, asked);
        int from = CommonOptions.from(invocation, total);
        List<Act> acts = audit.newest(community, asked, from, WINDOW);
        return Reply.show(new AuditCards(caller, asked.area(), person, names(community, acts)).acts(acts, from, total));
    }

    /** A member who there never is. */
    private static final MemberId STRANGER = new MemberId(-1);

    private Map<MemberId, List<PersonId>> names(CommunityId community, List<Act> acts) {
        List<MemberId> members = acts.stream()
                .flatMap(act -> Stream.concat(Stream.of(act.by()), act.to().stream()))
                .distinct()
                .toList();
        return communities.get().personsOf(community, members);
    }

    static String key(ActKind.Area area) {
        return area.name().toLowerCase(Locale.ROOT);
    }
}
