package org.tiaowen.drafting.akomantoso;

import java.util.List;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;

/**
 * The provisions of a text by the four parts of an Akoma Ntoso document; joined in this order they are the text again.
 *
 * @param preamble the preambles in front
 * @param body what follows
 * @param conclusions the signatures behind it
 * @param attachments the annexes at the end
 */
record Parts(List<Provision> preamble, List<Provision> body, List<Provision> conclusions, List<Provision> attachments) {

    static Parts of(List<Provision> top) {
        int body = 0;
        while (body < top.size() && top.get(body).level() == Level.PREAMBLE) {
            body++;
        }
        int attachments = top.size();
        while (attachments > body && top.get(attachments - 1).level() == Level.ANNEX) {
            attachments--;
        }
        int conclusions = attachments;
        while (conclusions > body && top.get(conclusions - 1).level() == Level.SIGNATURE) {
            conclusions--;
        }
        return new Parts(
                top.subList(0, body),
                top.subList(body, conclusions),
                top.subList(conclusions, attachments),
                top.subList(attachments, top.size()));
    }
}
