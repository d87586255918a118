package dev.carrel.feature.privacy;

import dev.carrel.chat.Words;
import dev.carrel.privacy.Table;
import java.util.Map;

/** What the rows of a table are to the person, in the language of whoever reads it. */
final class Titles {
    private static final Map<String, Words> LOCAL = Map.ofEntries(
            entry("member", "Vous comme membre, et ce que vous avez choisi", "Usted como miembro, y lo que ha elegido"),
            entry("person", "Vos identités", "Sus identidades"),
            entry("member_role", "Rôles qu’un modérateur vous a donnés", "Roles que un moderador le dio"),
            entry("member_way", "Comment vous voulez être averti", "Cómo quiere que se le avise"),
            entry("action", "Boutons dont la commande est longue", "Botones cuyo comando es largo"),
            entry("delivery", "Messages pour vous, envoyés ou à envoyer", "Mensajes para usted, enviados o por enviar"),
            entry("reminder", "Vos rappels", "Sus recordatorios"),
            entry(
                    "link_code",
                    "Un code que vous avez demandé, pour lier des comptes ou des espaces",
                    "Un código que pidió, para vincular cuentas o espacios"),
            entry("link_attempt", "Codes erronés que vous avez tapés", "Códigos equivocados que escribió"),
            entry(
                    "group_member",
                    "Groupes dont vous êtes, où vous êtes invité ou que vous demandez à rejoindre",
                    "Grupos en los que está, a los que se le invitó o a los que pide unirse"),
            entry(
                    "room_guest",
                    "Canaux et fils privés de groupes où vous avez été admis",
                    "Canales e hilos privados de grupos en los que se le dejó entrar"),
            entry("program_watch", "Programmes que vous suivez", "Programas que sigue"),
            entry(
                    "job_watch",
                    "Offres d’emploi dont vous voulez être averti",
                    "Empleos de los que quiere que se le avise"),
            entry("goal", "Vos objectifs", "Sus metas"),
            entry("goal_reason", "Pourquoi vous étudiez", "Por qué estudia"),
            entry("participation_weekly", "Quand on vous parle de votre semaine", "Cuándo se le habla de su semana"),
            entry("goal_checkin", "Quand on vous interroge sur vos objectifs", "Cuándo se le pregunta por sus metas"),
            entry("focus_part", "Sprints dont vous êtes", "Sprints en los que está"),
            entry("calendar_link", "L’adresse de votre calendrier", "La dirección de su calendario"),
            entry(
                    "export_link",
                    "L’adresse où vous récupérez ce qui est gardé de vous",
                    "La dirección donde obtiene lo que se guarda de usted"),
            entry("participation", "Combien vous avez participé, en nombres", "Cuánto participó, en números"),
            entry("participation_thanks", "Qui vous avez remercié", "A quién dio las gracias"),
            entry(
                    "act",
                    "Ce que modérateurs et organisateurs ont fait à la communauté",
                    "Lo que moderadores y organizadores hicieron a la comunidad"),
            entry(
                    "attendance",
                    "Ce à quoi vous avez dit venir, et à quoi vous êtes venu",
                    "A qué dijo que iría, y a qué fue"),
            entry(
                    "own_reminders",
                    "Quand on vous rappelle ce à quoi vous venez",
                    "Cuándo se le recuerda aquello a lo que va"),
            entry(
                    "event_feedback",
                    "Ce que vous avez dit des événements où vous êtes venu",
                    "Lo que dijo de los eventos a los que fue"),
            entry("time_vote", "À quels moments vous pourriez venir", "A qué horas podría reunirse"));

    private Titles() {}

    /** The title of a table. */
    static String of(Table table) {
        Words local = LOCAL.getOrDefault(table.name(), Words.of("", table.title(), table.title()));
        return Words.say(table.title(), local.french(), local.spanish());
    }

    private static Map.Entry<String, Words> entry(String table, String french, String spanish) {
        return Map.entry(table, Words.of("", french, spanish));
    }
}
