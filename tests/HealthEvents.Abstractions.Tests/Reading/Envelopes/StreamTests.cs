using static HealthEvents.Tests.Reading;

namespace HealthEvents.Tests;

/// <summary>Records of Kinesis and Firehose.</summary>
public sealed class StreamTests
{
    private const string Text = "backup of orders failed";

    [Fact]
    public void Records_keep_their_sequence_numbers_and_times()
    {
        foreach (var document in new[] { Sample.LambdaKinesis(Text, Text), Sample.Kinesis(Text, Text) })
        {
            var events = All(document);
            Assert.Equal(["k-1", "k-2"], events.Select(received => received.RecordId));
            Assert.Equal(["text|k-1", "text|k-2"], events.Select(received => received.Identity));
            Assert.All(events, received => Assert.Equal(Utc(2026, 11, 20, 8, 0, 0, 500), received.Event.Time));
        }

        Assert.Equal(["f-1", "f-2"], All(Sample.Firehose(Text, Text)).Select(received => received.RecordId));
        Assert.Equal(["text|f-1", "text|f-2"], All(Sample.Firehose(Text, Text)).Select(received => received.Identity));
        Assert.Equal(Utc(2026, 11, 20, 8), One(Sample.Firehose(Text)).Event.Time);
    }

    [Fact]
    public void Records_of_a_post_to_an_endpoint_are_known_by_their_place()
    {
        var events = All($"{{\"requestId\":\"r\",\"records\":[{{\"data\":{Sample.Base64(Text)}}},{{\"data\":{Sample.Base64(Text)}}}]}}");
        Assert.Equal(["text|r", "text|r|2"], events.Select(received => received.Identity));
        Assert.All(events, received => Assert.Null(received.RecordId));
    }

    [Theory]
    [InlineData("\"backup of orders failed\"")]
    [InlineData("\"backup failed\"")]
    [InlineData("\"%%%\"")]
    [InlineData("\"abcde\"")]
    public void Data_that_are_not_base64_are_read_as_they_stand(string data)
    {
        var received = One($"[{{\"sequenceNumber\":\"1\",\"data\":{data}}}]");
        Assert.Equal(data, Sample.Quoted(Assert.IsType<TextEvent>(received.Event).Text));
        Assert.Equal("data: is not base64; it was read as it stands", Assert.Single(received.Problems).ToString());
    }

    [Fact]
    public void Data_that_were_decoded_on_their_way_are_read()
    {
        var health = Sample.Text("health-scheduled-change-2023");
        Assert.Equal(HealthKinds.Event, One($"[{{\"sequenceNumber\":\"1\",\"data\":{health}}}]").Event.Kind);
        Assert.Equal(HealthKinds.Event, One($"{{\"records\":[{{\"recordId\":\"1\",\"data\":{Sample.Quoted(health)}}}]}}").Event.Kind);
    }

    [Fact]
    public void Bytes_that_are_not_text_are_unreadable_and_kept()
    {
        var received = One("""[{"sequenceNumber":"1","data":"//79"}]""");
        Assert.Equal((OtherKinds.Unreadable, "1"), (received.Event.Kind, received.RecordId));
        Assert.Equal([0xFF, 0xFE, 0xFD], received.Event.Raw.ToArray());
    }

    [Fact]
    public void Aggregated_record_says_what_it_is()
    {
        byte[] aggregated = [0xF3, 0x89, 0x9A, 0xC2, 0x0A, 0x01, 0x70, .. new byte[16]];
        var received = One($"{{\"Records\":[{{\"eventSource\":\"aws:kinesis\",\"kinesis\":{{\"sequenceNumber\":\"1\",\"data\":\"{Convert.ToBase64String(aggregated)}\"}}}}]}}");
        Assert.Equal(ReadFailureKind.Aggregated, Assert.IsType<UnrecognizedEvent>(received.Event).Failure.Kind);
        Assert.Equal(aggregated, received.Event.Raw.ToArray());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"eventSource\":\"aws:kinesis\"}")]
    [InlineData("{\"kinesis\":{}}")]
    [InlineData("{\"kinesis\":{\"sequenceNumber\":\"x\",\"data\":null}}")]
    [InlineData("{\"kinesis\":{\"data\":\"\"}}")]
    public void Broken_record_among_good_ones_is_one_unreadable_event_and_leaves_them_whole(string broken)
    {
        var good = Sample.LambdaKinesis(Text);
        var events = All(good.Replace("[{", $"[{broken},{{", StringComparison.Ordinal));
        Assert.Equal([OtherKinds.Unreadable, OtherKinds.Text], events.Select(received => received.Event.Kind));
        Assert.All(events, received => Assert.Equal([EnvelopeNames.LambdaKinesis], received.Envelopes));
    }

    [Theory]
    [InlineData("{\"recordId\":\"x\"}")]
    [InlineData("1")]
    public void Broken_record_of_Firehose_leaves_the_others_whole(string broken)
    {
        var events = All(Sample.Firehose(Text).Replace("[{", $"[{broken},{{", StringComparison.Ordinal));
        Assert.Equal([OtherKinds.Unreadable, OtherKinds.Text], events.Select(received => received.Event.Kind));
    }
}
