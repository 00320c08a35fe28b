using System.Text;
using global::LambdaHost.Responses;

namespace HealthEvents.LambdaHost.Tests;

/// <summary>The forms of responses, whatever the request.</summary>
public sealed class ResponseTests
{
    [Theory]
    [InlineData("""{"records":[]}""", "")]
    [InlineData("""{"invocationId":"i","records":[{"recordId":"1","data":"YQ=="}],"region":"r"}""", """{"recordId":"1","result":"Ok","data":"YQ=="}""")]
    [InlineData("""{ "records" : [ { "data" : "a+/=", "kinesisRecordMetadata":{"recordId":"no","data":[{}]}, "recordId" : "1\u0041" } ] }""", """{"recordId":"1\u0041","result":"Ok","data":"a+/="}""")]
    [InlineData("""{"records":[7,null,[{"recordId":"no"}],{"data":"no id"},{"recordId":"1"},{"recordId":"2","data":null}]}""", """{"recordId":"1","result":"Ok","data":""},{"recordId":"2","result":"Ok","data":""}""")]
    [InlineData("""{"nested":{"records":[{"recordId":"no","data":""}]},"records":{"recordId":"no"}}""", "")]
    [InlineData("[]", "")]
    public void Firehose_gets_the_records_that_have_an_id_as_they_stand(string request, string records) =>
        Assert.Equal($$"""{"records":[{{records}}]}""", Encoding.UTF8.GetString(FirehoseResponse.Of(Encoding.UTF8.GetBytes(request)).Span));

    [Theory]
    [InlineData("", "")]
    [InlineData("7", "7")]
    [InlineData("101 99 100", "99")]
    [InlineData("49590338271490256608559692540925702759324208523137515618 49590338271490256608559692538361571095921575989136588898", "49590338271490256608559692538361571095921575989136588898")]
    [InlineData("0100 99", "99")]
    public void Stream_begins_again_at_the_lowest_number(string failures, string expected)
    {
        var response = Encoding.UTF8.GetString(BatchResponse.OfStream(failures.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal(expected.Length == 0 ? """{"batchItemFailures":[]}""" : $$"""{"batchItemFailures":[{"itemIdentifier":"{{expected}}"}]}""", response);
    }

    [Fact]
    public void Record_without_a_number_fails_the_whole_batch() =>
        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":""}]}""", Encoding.UTF8.GetString(BatchResponse.OfStream(["7", "", "1"])));
}
