namespace Amazon.Lambda.SNSEvents;

/// <summary>Stands in for the type of the package of the same name, as far as the documents use it.</summary>
internal sealed class SNSEvent
{
    public IList<SNSRecord> Records { get; } = [];

    internal sealed class SNSRecord
    {
        public SNSMessage Sns { get; set; } = new();
    }

    internal sealed class SNSMessage
    {
        public string MessageId { get; set; } = "";

        public string Message { get; set; } = "";
    }
}
