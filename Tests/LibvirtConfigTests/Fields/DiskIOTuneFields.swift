import LibvirtConfig
import Testing

extension FieldTests {
    @Test func diskIOTune() {
        FieldTable.check(DiskIOTune.self) { table in
            table.row(\.totalBytes, 31, "<iotune><total_bytes_sec>31</total_bytes_sec></iotune>")
            table.row(\.readBytes, 34, "<iotune><read_bytes_sec>34</read_bytes_sec></iotune>")
            table.row(\.writeBytes, 37, "<iotune><write_bytes_sec>37</write_bytes_sec></iotune>")
            table.row(\.totalRequests, 40, "<iotune><total_iops_sec>40</total_iops_sec></iotune>")
            table.row(\.readRequests, 43, "<iotune><read_iops_sec>43</read_iops_sec></iotune>")
            table.row(\.writeRequests, 46, "<iotune><write_iops_sec>46</write_iops_sec></iotune>")
            table.row(\.totalBytesPeak, 49, "<iotune><total_bytes_sec_max>49</total_bytes_sec_max></iotune>")
            table.row(\.readBytesPeak, 52, "<iotune><read_bytes_sec_max>52</read_bytes_sec_max></iotune>")
            table.row(\.writeBytesPeak, 55, "<iotune><write_bytes_sec_max>55</write_bytes_sec_max></iotune>")
            table.row(\.totalRequestsPeak, 58, "<iotune><total_iops_sec_max>58</total_iops_sec_max></iotune>")
            table.row(\.readRequestsPeak, 61, "<iotune><read_iops_sec_max>61</read_iops_sec_max></iotune>")
            table.row(\.writeRequestsPeak, 64, "<iotune><write_iops_sec_max>64</write_iops_sec_max></iotune>")
            table.row(\.requestSize, 67, "<iotune><size_iops_sec>67</size_iops_sec></iotune>")
            table.row(\.group, "a group", "<iotune><group_name>a group</group_name></iotune>")
            table.row(
                \.totalBytesPeakLength, 73,
                "<iotune><total_bytes_sec_max_length>73</total_bytes_sec_max_length></iotune>")
            table.row(
                \.readBytesPeakLength, 76, "<iotune><read_bytes_sec_max_length>76</read_bytes_sec_max_length></iotune>")
            table.row(
                \.writeBytesPeakLength, 79,
                "<iotune><write_bytes_sec_max_length>79</write_bytes_sec_max_length></iotune>")
            table.row(
                \.totalRequestsPeakLength, 82,
                "<iotune><total_iops_sec_max_length>82</total_iops_sec_max_length></iotune>")
            table.row(
                \.readRequestsPeakLength, 85, "<iotune><read_iops_sec_max_length>85</read_iops_sec_max_length></iotune>"
            )
            table.row(
                \.writeRequestsPeakLength, 88,
                "<iotune><write_iops_sec_max_length>88</write_iops_sec_max_length></iotune>")
        }
    }
}
