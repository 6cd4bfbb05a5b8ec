@NullMarked
package org.tiaowen.app.pages;

import org.jspecify.annotations.NullMarked;
