/** Tests of the REST API from outside, over HTTP, against the real servers. */
@NullMarked
package org.tiaowen.app.api;

import org.jspecify.annotations.NullMarked;
