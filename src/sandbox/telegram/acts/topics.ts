import type { User } from 'grammy/types'
import { type Content, placed, post } from '../posting.ts'
import type { GroupRoom, Topic } from '../rooms.ts'
import type { State } from '../state.ts'
import { anybodyIn } from './founding.ts'

/** What people do with the topics of a forum. Everything throws when the chat is no forum or has no such topic. */
export interface Topics {
  /** Opens a topic; its id is the number of the service message. */
  openTopic(forum: GroupRoom, name: string, by?: User): Topic
  closeTopic(forum: GroupRoom, topic: number): void
  reopenTopic(forum: GroupRoom, topic: number): void
  /** Deletes a topic with its messages; no update tells. Sending there fails from now on. */
  deleteTopic(forum: GroupRoom, topic: number): void
  /** Closes the General topic, the one without an id. */
  closeGeneralTopic(forum: GroupRoom): void
}

function topicsOf(forum: GroupRoom): Map<number, Topic> {
  if (forum.topics === undefined) throw new Error(`"${forum.title}" has no topics; make the chat with forum()`)
  return forum.topics
}

function findTopic(forum: GroupRoom, id: number): Topic {
  const topic = topicsOf(forum).get(id)
  if (topic === undefined) throw new Error(`"${forum.title}" has no topic ${id}`)
  return topic
}

/** Topics in this world. */
export function createTopics(state: State): Topics {
  function toggle(forum: GroupRoom, id: number, closed: boolean, content: Content): void {
    findTopic(forum, id).closed = closed
    post(state, forum, { from: anybodyIn(state, forum), ...placed(forum, id, undefined), ...content })
  }
  return {
    openTopic(forum, name, by = anybodyIn(state, forum)) {
      const topics = topicsOf(forum)
      const id = forum.lastMessageId + 1
      const topic = { id, name, closed: false }
      topics.set(id, topic)
      post(state, forum, {
        from: by,
        message_thread_id: id,
        is_topic_message: true,
        forum_topic_created: { name, icon_color: 0x6f_b9_f0 },
      })
      return topic
    },
    closeTopic: (forum, id) => toggle(forum, id, true, { forum_topic_closed: {} }),
    reopenTopic: (forum, id) => toggle(forum, id, false, { forum_topic_reopened: {} }),
    deleteTopic(forum, id) {
      findTopic(forum, id)
      forum.topics?.delete(id)
      for (const [messageId, message] of forum.messages) {
        if (message.is_topic_message && message.message_thread_id === id) forum.messages.delete(messageId)
      }
    },
    closeGeneralTopic(forum) {
      topicsOf(forum)
      forum.generalTopicClosed = true
    },
  }
}
