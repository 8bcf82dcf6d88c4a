import LibvirtConfig
import Testing

extension FieldTests {
    @Test func diskIOTune() {
        FieldTable.check(DiskIOTune.self) { table in
            table.row(\.totalBytes, 25, "<iotune><total_bytes_sec>25</total_bytes_sec></iotune>")
            table.row(\.readBytes, 28, "<iotune><read_bytes_sec>28</read_bytes_sec></iotune>")
            table.row(\.writeBytes, 31, "<iotune><write_bytes_sec>31</write_bytes_sec></iotune>")
            table.row(\.totalRequests, 34, "<iotune><total_iops_sec>34</total_iops_sec></iotune>")
            table.row(\.readRequests, 37, "<iotune><read_iops_sec>37</read_iops_sec></iotune>")
            table.row(\.writeRequests, 40, "<iotune><write_iops_sec>40</write_iops_sec></iotune>")
            table.row(\.totalBytesPeak, 43, "<iotune><total_bytes_sec_max>43</total_bytes_sec_max></iotune>")
            table.row(\.readBytesPeak, 46, "<iotune><read_bytes_sec_max>46</read_bytes_sec_max></iotune>")
            table.row(\.writeBytesPeak, 49, "<iotune><write_bytes_sec_max>49</write_bytes_sec_max></iotune>")
            table.row(\.totalRequestsPeak, 52, "<iotune><total_iops_sec_max>52</total_iops_sec_max></iotune>")
            table.row(\.readRequestsPeak, 55, "<iotune><read_iops_sec_max>55</read_iops_sec_max></iotune>")
            table.row(\.writeRequestsPeak, 58, "<iotune><write_iops_sec_max>58</write_iops_sec_max></iotune>")
            table.row(\.requestSize, 61, "<iotune><size_iops_sec>61</size_iops_sec></iotune>")
            table.row(\.group, "a group", "<iotune><group_name>a group</group_name></iotune>")
            table.row(
                \.totalBytesPeakLength, 67,
                "<iotune><total_bytes_sec_max_length>67</total_bytes_sec_max_length></iotune>")
            table.row(
                \.readBytesPeakLength, 70, "<iotune><read_bytes_sec_max_length>70</read_bytes_sec_max_length></iotune>")
            table.row(
                \.writeBytesPeakLength, 73,
                "<iotune><write_bytes_sec_max_length>73</write_bytes_sec_max_length></iotune>")
            table.row(
                \.totalRequestsPeakLength, 76,
                "<iotune><total_iops_sec_max_length>76</total_iops_sec_max_length></iotune>")
            table.row(
                \.readRequestsPeakLength, 79, "<iotune><read_iops_sec_max_length>79</read_iops_sec_max_length></iotune>"
            )
            table.row(
                \.writeRequestsPeakLength, 82,
                "<iotune><write_iops_sec_max_length>82</write_iops_sec_max_length></iotune>")
        }
    }
}
