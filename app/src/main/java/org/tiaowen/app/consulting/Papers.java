package org.tiaowen.app.consulting;

import org.springframework.stereotype.Component;

/** Notice and explanation of a consultation, from Markdown to HTML that is safe to show. */
@Component
class Papers {

    String html(String markdown) {
        return org.springframework.web.util.HtmlUtils.htmlEscape(markdown).replace("\n", "<br>");
    }
}
