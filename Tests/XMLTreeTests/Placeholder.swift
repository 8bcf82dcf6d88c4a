// XMLTreeTests
