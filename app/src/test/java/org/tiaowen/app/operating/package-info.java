@NullMarked
package org.tiaowen.app.operating;

import org.jspecify.annotations.NullMarked;
