package org.tiaowen.app.pages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose house this is.
 *
 * @param name the standing committee that hears the public, as it stands in the head of every page; where empty, the
 *     name from the message files
 */
@ConfigurationProperties("tiaowen.house")
record HouseSettings(@DefaultValue("") String name) {}
