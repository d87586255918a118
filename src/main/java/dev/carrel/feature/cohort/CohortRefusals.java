package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.command.Refusal;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;

/** Why nothing is shown, or changed, of a cohort's term; each leads on. */
final class CohortRefusals {
    private CohortRefusals() {}

    /** What is not clear about when it is: what would be is to be pressed. */
    static Refusal unclear(Dates.Answer.Unclear unclear, Action action, String option) {
        Refusal refusal = Refusal.of(Refusal.Kind.INPUT, unclear.why());
        for (String instead : unclear.instead().stream().limit(4).toList()) {
            Action other = action.with(option, instead);
            refusal = refusal.way(Button.press(
                    instead, instead.contains(Dates.RANGE) ? other.without(DateOptions.UNTIL.name()) : other));
        }
        return refusal.example("/cohort add when:\"2027-05-07 17:00\" what:\"Papers due\"")
                .way(change(action));
    }

    private static Button change(Action action) {
        return Button.primary(say("Change the date", "Modifier la date", "Cambiar la fecha"), action.asking());
    }

    static Refusal over(Item item, Action action) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say("That is over: ", "C’est passé : ", "Eso ya pasó: ")
                                + item.when().words() + ".")
                .way(change(action));
    }

    static Refusal tooMany(Seen cohort, int dates) {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        say(
                                "A cohort has at most " + Cohorts.MOST + " dates ahead; with these it would have "
                                        + dates + ". Nothing was changed.",
                                "Une promotion a au plus " + Cohorts.MOST
                                        + " dates à venir ; avec celles-ci, elle en aurait " + dates
                                        + ". Rien n’a été modifié.",
                                "Una promoción tiene como máximo " + Cohorts.MOST
                                        + " fechas por venir; con estas tendría " + dates + ". No se cambió nada."))
                .way(CohortCards.see(cohort));
    }

    static Refusal notYours(Seen cohort) {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        say(
                                "Only an organizer of “" + cohort.group().name()
                                        + "” keeps its dates, or a moderator who sees into it.",
                                "Seuls les organisateurs de “" + cohort.group().name()
                                        + "” tiennent ses dates, ou un modérateur qui y a accès.",
                                "Solo los organizadores de “" + cohort.group().name()
                                        + "” llevan sus fechas, o un moderador que tenga acceso."))
                .way(CohortCards.see(cohort))
                .way(CohortCards.open(cohort));
    }

    static Refusal notInside(Seen cohort) {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        say(
                                "Only who is in “" + cohort.group().name() + "” sees the dates of its term.",
                                "Seuls les membres de “" + cohort.group().name() + "” voient les dates de sa période.",
                                "Solo los miembros de “" + cohort.group().name() + "” ven las fechas de su periodo."))
                .way(CohortCards.open(cohort));
    }

    static Refusal noCohort(Seen group) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "“" + group.group().name() + "” is no cohort: only a cohort has the dates of a term.",
                                "“" + group.group().name()
                                        + "” n’est pas une promotion : seule une promotion a les dates d’une période.",
                                "“" + group.group().name()
                                        + "” no es una promoción: solo una promoción tiene las fechas de un periodo."))
                .way(CohortCards.open(group));
    }

    static Refusal archived(Seen group) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        "“" + group.group().name() + say("” is archived.", "” est archivé.", "” está archivado."))
                .way(CohortCards.open(group));
    }

    static Refusal unknown(String typed) {
        String shown = typed.length() <= Groups.LONGEST_NAME ? typed : typed.substring(0, Groups.LONGEST_NAME) + "…";
        boolean number = CohortOption.number(typed).isPresent();
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no group " + (number ? shown : "called “" + shown + "”")
                                        + " that you can see.",
                                "Aucun groupe " + (number ? shown : "nommé “" + shown + "”")
                                        + " n’est visible pour vous.",
                                "No hay ningún grupo " + (number ? shown : "llamado “" + shown + "”")
                                        + " que usted pueda ver."))
                .way(all());
    }

    private static Button all() {
        return Button.press(say("All groups", "Tous les groupes", "Todos los grupos"), Action.of("group", "list"));
    }

    static Refusal gone() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no such cohort that you can see.",
                                "Aucune promotion de ce genre n’est visible pour vous.",
                                "No hay ninguna promoción así que usted pueda ver."))
                .way(all());
    }

    static Refusal unknownDate() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no such date that you can see.",
                                "Aucune date de ce genre n’est visible pour vous.",
                                "No hay ninguna fecha así que usted pueda ver."))
                .way(Button.press(
                        say("Dates of my cohort", "Dates de ma promotion", "Fechas de mi promoción"),
                        Action.of("cohort", "dates")));
    }

    static Refusal none(boolean keeping) {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        keeping
                                ? say(
                                        "You organize no cohort. Who organizes one keeps the dates of its term.",
                                        "Vous n’organisez aucune promotion. La personne qui en organise une tient les dates de sa période.",
                                        "No organiza ninguna promoción. Quien organiza una se ocupa de las fechas de su periodo.")
                                : say(
                                        "You are in no cohort yet. A cohort is a group with a program and a start term.",
                                        "Vous n’êtes encore dans aucune promotion. Une promotion est un groupe avec un programme et une période de début.",
                                        "Todavía no está en ninguna promoción. Una promoción es un grupo con un programa y un periodo de inicio."))
                .example("/group create name:\"Kent, fall 2026\" kind:cohort program:kent term:\"fall 2026\"")
                .way(all())
                .way(Button.press(
                        say("Create a group", "Créer un groupe", "Crear un grupo"),
                        Action.of("group", "create").asking()));
    }
}
