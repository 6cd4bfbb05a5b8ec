@NullMarked
package org.tiaowen.app.consulting;

import org.jspecify.annotations.NullMarked;
