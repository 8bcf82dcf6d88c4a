// PtyTests
