import LibvirtConfig
import Testing

extension FieldTests {
    @Test func diskIOTune() {
        FieldTable.check(DiskIOTune.self) { table in
            table.row(\.totalBytes, 28, "<iotune><total_bytes_sec>28</total_bytes_sec></iotune>")
            table.row(\.readBytes, 31, "<iotune><read_bytes_sec>31</read_bytes_sec></iotune>")
            table.row(\.writeBytes, 34, "<iotune><write_bytes_sec>34</write_bytes_sec></iotune>")
            table.row(\.totalRequests, 37, "<iotune><total_iops_sec>37</total_iops_sec></iotune>")
            table.row(\.readRequests, 40, "<iotune><read_iops_sec>40</read_iops_sec></iotune>")
            table.row(\.writeRequests, 43, "<iotune><write_iops_sec>43</write_iops_sec></iotune>")
            table.row(\.totalBytesPeak, 46, "<iotune><total_bytes_sec_max>46</total_bytes_sec_max></iotune>")
            table.row(\.readBytesPeak, 49, "<iotune><read_bytes_sec_max>49</read_bytes_sec_max></iotune>")
            table.row(\.writeBytesPeak, 52, "<iotune><write_bytes_sec_max>52</write_bytes_sec_max></iotune>")
            table.row(\.totalRequestsPeak, 55, "<iotune><total_iops_sec_max>55</total_iops_sec_max></iotune>")
            table.row(\.readRequestsPeak, 58, "<iotune><read_iops_sec_max>58</read_iops_sec_max></iotune>")
            table.row(\.writeRequestsPeak, 61, "<iotune><write_iops_sec_max>61</write_iops_sec_max></iotune>")
            table.row(\.requestSize, 64, "<iotune><size_iops_sec>64</size_iops_sec></iotune>")
            table.row(\.group, "a group", "<iotune><group_name>a group</group_name></iotune>")
            table.row(
                \.totalBytesPeakLength, 70,
                "<iotune><total_bytes_sec_max_length>70</total_bytes_sec_max_length></iotune>")
            table.row(
                \.readBytesPeakLength, 73, "<iotune><read_bytes_sec_max_length>73</read_bytes_sec_max_length></iotune>")
            table.row(
                \.writeBytesPeakLength, 76,
                "<iotune><write_bytes_sec_max_length>76</write_bytes_sec_max_length></iotune>")
            table.row(
                \.totalRequestsPeakLength, 79,
                "<iotune><total_iops_sec_max_length>79</total_iops_sec_max_length></iotune>")
            table.row(
                \.readRequestsPeakLength, 82, "<iotune><read_iops_sec_max_length>82</read_iops_sec_max_length></iotune>"
            )
            table.row(
                \.writeRequestsPeakLength, 85,
                "<iotune><write_iops_sec_max_length>85</write_iops_sec_max_length></iotune>")
        }
    }
}
