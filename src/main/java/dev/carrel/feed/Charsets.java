package dev.carrel.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a text of bytes: by its byte order mark, by what the document or else its server says, else as UTF-8 or Windows-1252. */
final class Charsets {
    private static final int DECLARATION = 1024;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]{0,200}?encoding=[\"']([A-Za-z0-9._:-]{1,40})");
    private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,200}?charset=[\"']?([A-Za-z0-9._:-]{1,40})");
    private static final Pattern PARAMETER = Pattern.compile("(?i)charset=\"?([A-Za-z0-9._:-]{1,40})");

    private Charsets() {}

    static String decode(byte[] body, String type) {
        Optional<Charset> mark = mark(body);
        if (mark.isPresent()) {
            String text = new String(body, mark.get());
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        String head = new String(body, 0, Math.min(body.length, DECLARATION), StandardCharsets.ISO_8859_1);
        return named(ENCODING, head)
                .or(() -> named(PARAMETER, type))
                .or(() -> named(META, head))
                .filter(stated -> !stated.equals(StandardCharsets.UTF_8))
                .map(stated -> new String(body, stated))
                .orElseGet(() -> undeclared(body));
    }

    private static Optional<Charset> mark(byte[] body) {
        int first = body.length < 2 ? 0 : (body[0] & 0xFF) << 8 | (body[1] & 0xFF);
        return switch (first) {
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
            case 0xEFBB -> Optional.of(StandardCharsets.UTF_8);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        try {
            return found.find() ? Optional.of(Charset.forName(found.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static String undeclared(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(body, Charset.forName("windows-1252"));
        }
    }
}
