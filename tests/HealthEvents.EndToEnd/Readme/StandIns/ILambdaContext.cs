namespace Amazon.Lambda.Core;

/// <summary>Stands in for the type of the package of the same name, as far as the documents use it.</summary>
internal interface ILambdaContext
{
    string AwsRequestId { get; }

    TimeSpan RemainingTime { get; }
}
