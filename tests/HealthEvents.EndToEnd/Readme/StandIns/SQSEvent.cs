namespace Amazon.Lambda.SQSEvents;

/// <summary>Stands in for the type of the package of the same name, as far as the documents use it.</summary>
internal sealed class SQSEvent
{
    public IList<SQSMessage> Records { get; } = [];

    internal sealed class SQSMessage
    {
        public string MessageId { get; set; } = "";

        public string Body { get; set; } = "";
    }
}
