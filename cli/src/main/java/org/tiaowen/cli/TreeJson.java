package org.tiaowen.cli;

import java.util.List;
import org.tiaowen.drafting.articles.Finding;
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
