@NullMarked
package org.tiaowen.app.drafting;

import org.jspecify.annotations.NullMarked;
