package dev.slotquest.bot.telegram.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the HTML of a message as strictly as the service: known tags, closed in order, every entity written out. */
final class Html {
    /** The attributes each tag may carry. */
    private static final Map<String, Set<String>> TAGS = Map.ofEntries(
            Map.entry("b", Set.of()),
            Map.entry("strong", Set.of()),
            Map.entry("i", Set.of()),
            Map.entry("em", Set.of()),
            Map.entry("u", Set.of()),
            Map.entry("ins", Set.of()),
            Map.entry("s", Set.of()),
            Map.entry("strike", Set.of()),
            Map.entry("del", Set.of()),
            Map.entry("span", Set.of("class")),
            Map.entry("tg-spoiler", Set.of()),
            Map.entry("tg-emoji", Set.of("emoji-id")),
            Map.entry("tg-time", Set.of("unix", "format")),
            Map.entry("a", Set.of("href")),
            Map.entry("code", Set.of("class")),
            Map.entry("pre", Set.of()),
            Map.entry("blockquote", Set.of("expandable")));

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9-]*)((?:\\s+[^>]*)?)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s*([a-zA-Z-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'))?");
    private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Entity> entities = new ArrayList<>();

    /** A part of the text that is shown in a special way; offset and length in UTF-16 units. */
    record Entity(String tag, int offset, int length, Map<String, String> attributes) {}

    /** The text as people see it. */
    record Parsed(String text, List<Entity> entities) {}

    private record Open(String tag, int offset, Map<String, String> attributes) {}

    private Html(String html) {
        this.html = html;
    }

    static Parsed parse(String html) {
        return new Html(html).parsed();
    }

    private Parsed parsed() {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            at = switch (c) {
                case '<' -> tag(at);
                case '&' -> entity(at);
                case '>' -> throw unparsable("Character '>' must be escaped", at);
                default -> plain(c, at);
            };
        }
        if (!open.isEmpty()) {
            throw unparsable(
                    "Can't find end tag corresponding to start tag \""
                            + open.peek().tag() + "\"",
                    at);
        }
        entities.sort(Comparator.comparingInt(Entity::offset));
        return new Parsed(text.toString().strip(), List.copyOf(entities));
    }

    private int plain(char c, int at) {
        text.append(c);
        return at + 1;
    }

    private int entity(int at) {
        Matcher entity = ENTITY.matcher(html).region(at, html.length());
        if (!entity.lookingAt()) {
            throw unparsable("Character '&' must be escaped", at);
        }
        text.append(
                switch (entity.group(1)) {
                    case "lt" -> "<";
                    case "gt" -> ">";
                    case "amp" -> "&";
                    case "quot" -> "\"";
                    case String code -> Character.toString(codePoint(code));
                });
        return entity.end();
    }

    private static int codePoint(String code) {
        return code.startsWith("#x") ? Integer.parseInt(code.substring(2), 16) : Integer.parseInt(code.substring(1));
    }

    private int tag(int at) {
        Matcher tag = TAG.matcher(html).region(at, html.length());
        if (!tag.lookingAt()) {
            throw unparsable("Unclosed start tag", at);
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (tag.group(1).isEmpty()) {
            start(name, tag.group(3), at);
        } else {
            end(name, at);
        }
        return tag.end();
    }

    private void start(String name, String written, int at) {
        Set<String> allowed = TAGS.get(name);
        if (allowed == null) {
            throw unparsable("Unsupported start tag \"" + name + "\"", at);
        }
        boolean preformatted =
                open.stream().anyMatch(o -> o.tag().equals("code") || o.tag().equals("pre"));
        boolean language =
                name.equals("code") && open.size() == 1 && open.peek().tag().equals("pre");
        if (preformatted && !language) {
            throw unparsable("Tag \"" + name + "\" inside preformatted text", at);
        }
        if (name.equals("blockquote") && open.stream().anyMatch(o -> o.tag().equals("blockquote"))) {
            throw unparsable("Nested blockquote", at);
        }
        open.push(new Open(name, text.length(), attributes(name, allowed, written, at)));
    }

    private static Map<String, String> attributes(String tag, Set<String> allowed, String written, int at) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written.stripTrailing());
        int end = 0;
        while (attribute.find() && attribute.start() == end) {
            String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            found.put(attribute.group(1).toLowerCase(Locale.ROOT), value == null ? "" : value);
            end = attribute.end();
        }
        if (end != written.stripTrailing().length() || !allowed.containsAll(found.keySet())) {
            throw unparsable("Unsupported attribute in tag \"" + tag + "\"", at);
        }
        require(!tag.equals("span") || "tg-spoiler".equals(found.get("class")), "Tag \"span\" must be a spoiler", at);
        require(!tag.equals("tg-time") || found.getOrDefault("unix", "").matches("-?\\d+"), "Invalid time", at);
        return found;
    }

    private static void require(boolean fine, String otherwise, int at) {
        if (!fine) {
            throw unparsable(otherwise, at);
        }
    }

    private void end(String name, int at) {
        if (open.isEmpty()) {
            throw unparsable("Unexpected end tag", at);
        }
        Open start = open.pop();
        if (!start.tag().equals(name)) {
            throw unparsable("Unmatched end tag, expected \"</" + start.tag() + ">\", found \"</" + name + ">\"", at);
        }
        int length = text.length() - start.offset();
        if (length > 0) {
            entities.add(new Entity(name, start.offset(), length, start.attributes()));
        }
    }

    private static Refusal unparsable(String what, int at) {
        return Refusal.badRequest("can't parse entities: " + what + " at byte offset " + at);
    }

    /** How many bytes the text takes on the wire. */
    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
