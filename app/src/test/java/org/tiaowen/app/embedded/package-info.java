@NullMarked
package org.tiaowen.app.embedded;

import org.jspecify.annotations.NullMarked;
