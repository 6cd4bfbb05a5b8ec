@NullMarked
package org.tiaowen.app;

import org.jspecify.annotations.NullMarked;
