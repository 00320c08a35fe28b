namespace Amazon.Lambda.SQSEvents;

/// <summary>Stands in for the type of the package of the same name, as far as the documents use it.</summary>
internal sealed class SQSBatchResponse(IList<SQSBatchResponse.BatchItemFailure> failures)
{
    public IList<BatchItemFailure> BatchItemFailures { get; } = failures;

    internal sealed class BatchItemFailure
    {
        public string ItemIdentifier { get; set; } = "";
    }
}
