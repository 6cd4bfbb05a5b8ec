package org.tiaowen.cli;

import java.util.List;
import org.tiaowen.drafting.articles.Enactment;
import org.tiaowen.drafting.articles.Enactments;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;
import org.tiaowen.drafting.articles.Reading;
import org.tiaowen.drafting.articles.Repair;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reading as JSON. */
final class TreeJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TreeJson() {}

    static String write(Reading reading) {
        ObjectNode root = JSON.createObjectNode();
        String title = reading.text().title();
        if (title.isEmpty()) {
            root.putNull("title");
        } else {
            root.put("title", title);
        }
        root.put("kind", reading.text().kind().name());
        front(root.putObject("front"), reading.text());
        children(root, reading.text().provisions());
        ArrayNode findings = root.putArray("findings");
        for (Finding finding : reading.findings()) {
            findings.addObject()
                    .put("kind", finding.kind().name())
                    .put("offset", finding.offset())
                    .put("message", finding.message());
        }
        ArrayNode repairs = root.putArray("repairs");
        for (Repair repair : reading.repairs()) {
            repairs.addObject()
                    .put("kind", repair.kind().name())
                    .put("offset", repair.offset())
                    .put("removed", repair.removed())
                    .put("inserted", repair.inserted());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    /** What stands in front as printed, and what its 题注 says; offsets count from the beginning of the front. */
    private static void front(ObjectNode node, LegalText text) {
        Enactments enactments = Enactments.of(text);
        node.put("text", text.front());
        ArrayNode all = node.putArray("enactments");
        for (Enactment enactment : enactments.all()) {
            all.addObject()
                    .put("act", enactment.act().name())
                    .put("time", enactment.time())
                    .put("date", enactment.date().toString())
                    .put("organ", enactment.organ())
                    .put("session", enactment.session())
                    .put("document", enactment.document())
                    .put("start", enactment.start())
                    .put("end", enactment.end());
        }
        ArrayNode unread = node.putArray("unread");
        for (Enactments.Stretch stretch : enactments.unread()) {
            unread.addObject()
                    .put("start", stretch.start())
                    .put("end", stretch.end())
                    .put("text", text.front().substring(stretch.start(), stretch.end()));
        }
    }

    private static void children(ObjectNode parent, List<Provision> provisions) {
        ArrayNode children = parent.putArray("children");
        int paragraphs = 0;
        for (Provision provision : provisions) {
            if (provision.level() == Level.PARAGRAPH) {
                paragraphs++;
            }
            provision(children.addObject(), provision, paragraphs);
        }
    }

    private static void provision(ObjectNode node, Provision provision, int paragraphs) {
        node.put("level", provision.level().name());
        ProvisionNumber number = provision.number();
        if (number != null) {
            node.put("number", number.printed());
            node.put("ordinal", number.ordinal());
            node.put("suffix", number.suffix());
        } else {
            node.putNull("number");
            if (provision.level() == Level.PARAGRAPH) {
                node.put("ordinal", paragraphs);
            } else {
                node.putNull("ordinal");
            }
            node.put("suffix", 0);
        }
        if (!provision.caption().isEmpty()) {
            node.put("caption", provision.caption());
        }
        node.put("text", provision.text());
        children(node, provision.children());
    }
}
