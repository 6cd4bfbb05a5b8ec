package org.tiaowen.templates.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.templates.lines.FileReading;
import org.tiaowen.templates.lines.FileReading.CountedChanges;
import org.tiaowen.templates.lines.FileReading.Refused;
import org.tiaowen.templates.lines.Origin;

/** Reads the words of an HTML page: a line for each block, {@code <br>} and row of a table. Thread-safe. */
public final class HtmlReader {

    /** A page of a law has 1 MB; jsoup holds it as a tree some ten times its size. */
    public static final int LARGEST_FILE = 16 * 1024 * 1024;

    /** Deeper than any page; jsoup puts what is deeper beside it, which would tear the order of the words. */
    static final int DEEPEST = 400;

    private static final Set<String> WITHOUT_WORDS =
            Set.of("script", "style", "head", "noscript", "template", "nav", "iframe", "object", "select");

    private HtmlReader() {}

    /** Reads the bytes of a page; its encoding is that it states, else found out by its mark, else UTF-8. */
    public static FileReading read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            return new Refused("网页文件超过 " + LARGEST_FILE / 1024 / 1024 + " MB");
        }
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(file), null, "");
            Blocks blocks = new Blocks();
            NodeTraversor.traverse(blocks, page.body());
            return blocks.tooDeep ? new Refused("文件嵌套过深，拒绝读取") : blocks.lines();
        } catch (IOException | IllegalArgumentException broken) {
            return new Refused("无法作为网页读取");
        }
    }

    /** Walks without recursion. */
    private static final class Blocks implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private final List<Origin> origins = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private int without;
        private int rows;
        private boolean tooDeep;

        @Override
        public void head(Node node, int depth) {
            tooDeep |= depth > DEEPEST;
            if (node instanceof TextNode words) {
                if (without == 0) {
                    write(words.getWholeText());
                }
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        private void begin(Element element) {
            String name = element.normalName();
            if (WITHOUT_WORDS.contains(name)) {
                without++;
                return;
            }
            switch (name) {
                case "br" -> end();
                case "tr" -> {
                    end();
                    rows++;
                    line.append('|');
                }
                case "td", "th" -> line.append(rows > 0 ? " " : "");
                case "img", "svg", "canvas" ->
                    findings.add(new Finding(Finding.Kind.CONTENT_LEFT_OUT, text.length(), List.of("图片")));
                default -> {
                    if (element.isBlock() && rows == 0) {
                        end();
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String name = element.normalName();
            if (WITHOUT_WORDS.contains(name)) {
                without--;
            } else if (name.equals("td") || name.equals("th")) {
                line.append(rows > 0 ? " |" : "");
            } else if (name.equals("tr")) {
                rows--;
                end();
            } else if (element.isBlock() && rows == 0) {
                end();
            }
        }

        /** Blanks between words count once; the ideographic ones in front of a paragraph and those that do not break stay. */
        private void write(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                boolean blank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
                if (!blank) {
                    line.append(c == '\u00A0' ? ' ' : c);
                } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            }
        }

        private void end() {
            String words = line.toString().stripTrailing();
            line.setLength(0);
            if (!words.isBlank() && rows == 0) {
                text.append(words).append('\n');
                origins.add(new Origin("", origins.size() + 1, 0));
            } else if (rows > 0) {
                line.append(words);
            }
        }

        FileReading.Lines lines() {
            end();
            return new FileReading.Lines(
                    text.toString(),
                    origins,
                    findings.stream().distinct().collect(Collectors.toList()),
                    List.of(),
                    CountedChanges.NONE);
        }
    }
}
